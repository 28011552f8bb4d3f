import BindingsRuntime
import Foundation

// Ten thousand calls, 64 at a time, with random cancellation, over digest and over a service account, against the servers
// that `Tests/Peers/run --soak` starts; then the same number by curl over kept connections.

let environment = ProcessInfo.processInfo.environment
let calls = environment["SOAK_CALLS"].flatMap { Int($0) } ?? 10_000

if let server = environment["PEER_APACHE_LONG"].flatMap({ URL(string: $0) }) {
    let key = (environment["PEER_PUBLIC_KEY"] ?? "", environment["PEER_PRIVATE_KEY"] ?? "")
    let soak = Soak(server, .digest(publicKey: key.0, privateKey: key.1), calls: calls)
    try await soak.report("digest (Apache)", tokens: 0, refusals: 1)
    try Curl(server, "--digest", "--user", "\(key.0):\(key.1)", calls: calls).report()
}
if let server = environment["PEER_TOKEN"].flatMap({ URL(string: $0) }) {
    let account = ServiceAccount(
        id: environment["PEER_CLIENT_ID"] ?? "",
        secret: environment["PEER_CLIENT_SECRET"] ?? ""
    )
    let soak = Soak(server, account, calls: calls)
    try await soak.report("service account (Authlib)", tokens: 1, refusals: 0)
    try Curl(server, "--oauth2-bearer", await soak.token ?? "", calls: calls).report()
    try await account.revoke()
}
