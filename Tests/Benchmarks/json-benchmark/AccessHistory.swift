import Foundation

/// Makes access histories like those of the service: nine members a row, one of which is a log line of JSON with all
/// its quotation marks escaped.
enum AccessHistory {
    /// The text of a history of a number of rows, always the same for the same number.
    static func text(rows: Int) -> Data {
        var text = Data("{\"accessLogs\":[".utf8)
        var state: UInt64 = 0x5EED
        func random(_ limit: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % limit
        }
        for row in 0..<rows {
            let time = String(
                format: "2026-02-10T%02d:%02d:%02d.%03d+00:00",
                row / 3600 % 24,
                row / 60 % 60,
                row % 60,
                Int(random(1000))
            )
            let address = "192.168.\(random(256)).\(random(256))"
            let user = ["mms-mongotune", "mms-automation", "reporting", "søren", "billing-service"][Int(random(5))]
            let isFine = random(10) > 0
            let line = """
                {"t":{"$date":"\(time)"},"s":"I",  "c":"ACCESS",   "id":5286306, "ctx":"conn\(random(100_000))",\
                "msg":"\(isFine ? "Successfully authenticated" : "Authentication failed")","attr":{"client":\
                "\(address):\(random(65_536))","isSpeculative":true,"isClusterMember":false,"mechanism":\
                "SCRAM-SHA-256","user":"\(user)","db":"admin","result":\(isFine ? 0 : 18),"metrics":\
                {"conversation_duration":{"micros":\(random(9_000)),"summary":{"0":{"step":1,"step_total":2,\
                "duration_micros":\(random(900))},"1":{"step":2,"step_total":2,"duration_micros":\(random(90))}}}},\
                "doc":{"application":{"name":"\(user)"},"driver":{"name":"swift-driver","version":"3.4.1"},\
                "os":{"type":"linux","architecture":"aarch64"},"platform":"linux with a runtime"},"extraInfo":{}}}
                """
            let escaped = line.replacingOccurrences(of: "\"", with: "\\\"")
            let reason = isFine ? "null" : "\"AuthenticationFailed: SCRAM authentication failed, storedKey mismatch\""
            text.append(
                Data(
                    """
                    \(row == 0 ? "" : ",")\
                    {"authResult":\(isFine),"authSource":"admin","failureReason":\(reason),\
                    "groupId":"65af0ac92862989a5d5e9\(100 + random(900))","hostname":\
                    "cluster-shard-00-0\(random(3)).abcde.example.net","ipAddress":"\(address)","logLine":"\(escaped)",\
                    "timestamp":"Tue Feb 10 09:40:11 GMT 2026","username":"\(user)"}
                    """.utf8
                )
            )
        }
        text.append(Data("],\"totalCount\":\(rows)}".utf8))
        return text
    }
}
