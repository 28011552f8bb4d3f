import AtlasAdmin
import BindingsRuntime
import Foundation
import Testing

@Suite struct AtlasEnvironmentTests {
    static let account = ["MONGODB_ATLAS_CLIENT_ID": "id", "MONGODB_ATLAS_CLIENT_SECRET": "secret"]
    static let key = ["MONGODB_ATLAS_PUBLIC_API_KEY": "public", "MONGODB_ATLAS_PRIVATE_API_KEY": "private"]

    @Test func readsEitherPair() throws {
        #expect(try AtlasEnvironment(Self.account).credentials is ServiceAccount)
        #expect(try AtlasEnvironment(Self.key).credentials is DigestCredentials)
        #expect(try AtlasEnvironment(Self.key).server == nil)
    }

    @Test func passesOverEmptyVariables() throws {
        let environment = Self.account.merging(
            ["MONGODB_ATLAS_PUBLIC_API_KEY": "", "MONGODB_ATLAS_PRIVATE_API_KEY": " \n", "MONGODB_ATLAS_BASE_URL": ""]
        ) { $1 }
        #expect(try AtlasEnvironment(environment).credentials is ServiceAccount)
    }

    @Test(arguments: ["https://cloud.mongodb.com", "https://cloud.mongodb.com/", "http://localhost:8080/base\n"])
    func readsTheServer(text: String) throws {
        let environment = Self.key.merging(["MONGODB_ATLAS_BASE_URL": text]) { $1 }
        #expect(try AtlasEnvironment(environment).server?.absoluteString == text.split(separator: "\n").joined())
    }

    @Test(arguments: [
        "cloud.mongodb.com", "ftp://cloud.mongodb.com", "https://", "https:// x", "/", "https://u:s3cret@x",
        "https://x?s3cret",
        "https://x/#s3cret",
    ])
    func refusesOtherServers(text: String) {
        let environment = Self.key.merging(["MONGODB_ATLAS_BASE_URL": text]) { $1 }
        let error = #expect(throws: ClientError.self) { try AtlasEnvironment(environment) }
        #expect(error?.code == .invalidServer)
        #expect(error?.message.contains("MONGODB_ATLAS_BASE_URL") == true)
        #expect(error?.message.contains("s3cret") == false)
    }

    /// The error names what is set and what is missing, and shows no value.
    @Test(arguments: Array(account) + Array(key))
    func refusesHalfAPair(name: String, value: String) {
        let error = #expect(throws: ClientError.self) { try AtlasEnvironment([name: value]) }
        #expect(error?.code == .credentials)
        #expect(error?.message.contains(name + " is set") == true)
        #expect(error?.message.contains("\"\(value)\"") == false)
    }

    @Test func refusesBothPairsAndNone() {
        for environment in [Self.account.merging(Self.key) { $1 }, [:]] {
            let error = #expect(throws: ClientError.self) { try AtlasEnvironment(environment) }
            for name in environment.keys { #expect(error?.message.contains(name) == true) }
        }
    }
}
