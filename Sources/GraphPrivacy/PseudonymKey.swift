internal import Crypto

/// A secret that pseudonyms are made with: the same key gives the same pseudonyms, and without it
/// nobody can tell whose they are by trying names.
public struct PseudonymKey: Sendable {
  /// The fewest bytes that a key may have; fewer could be guessed.
  public static let shortest = 16

  private let bytes: [UInt8]

  /// A key of at least ``shortest`` bytes, such as the content of a file; `nil` for fewer.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.shortest else { return nil }
    self.bytes = bytes
  }

  private init(drawn bytes: [UInt8]) { self.bytes = bytes }

  /// A key that nobody has had before and nobody keeps.
  public static func random() -> PseudonymKey {
    PseudonymKey(drawn: SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) })
  }

  /// The keyed hash of a text (HMAC-SHA-256, RFC 2104) as 64 hexadecimal digits.
  func code(of text: String) -> String {
    let hash = HMAC<SHA256>.authenticationCode(
      for: Array(text.utf8),
      using: SymmetricKey(data: bytes)
    )
    let digits = Array("0123456789ABCDEF")
    return String(hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
