import Foundation
import Testing

@testable import Temporal

@Suite("Time zones")
struct TimeZoneTests {
  @Test("Offset at a moment", arguments: ReferenceTables.offsets)
  func offsets(_ row: [String]) throws {
    let instant = try #require(Int64(row[1]))
    let zone = TemporalZone.named(try NamedTimeZone(row[0]))
    #expect(zone.offset(atEpochSecond: instant).description == row[2])
    let value = try ZonedDateTime(epochSecond: instant, in: zone)
    #expect(value.epochSecond == instant)
    #expect(try ZonedDateTime(parsing: value.description) == value)
  }

  @Test("Local time in gaps, overlaps and between", arguments: ReferenceTables.placements)
  func placements(_ row: [String]) throws {
    let zone = TemporalZone.named(try NamedTimeZone(row[0]))
    let value = try ZonedDateTime(LocalDateTime(parsing: row[1]), in: zone)
    let withoutZone = ZonedDateTime(
      unchecked: value.dateTime,
      offset: value.offset,
      namedZone: nil
    )
    #expect(withoutZone.description == row[2])
    // The clock shows at that moment what the value says.
    #expect(try ZonedDateTime(epochSecond: value.epochSecond, in: zone) == value)
  }

  @Test("The later of two equal clock times is kept if asked for")
  func overlap() throws {
    let zone = TemporalZone.named(try NamedTimeZone("Europe/Amsterdam"))
    let local = try LocalDateTime(parsing: "2017-10-29T02:30")
    let summer = try UTCOffset(secondsAheadOfUTC: 7200)
    let winter = try UTCOffset(secondsAheadOfUTC: 3600)
    #expect(try ZonedDateTime(local, in: zone).offset == summer)
    #expect(try ZonedDateTime(local, in: zone, preferring: winter).offset == winter)
    #expect(try ZonedDateTime(local, in: zone, preferring: .zero).offset == summer)
    let later = try ZonedDateTime(parsing: "2017-10-29T02:30+01:00[Europe/Amsterdam]")
    #expect(later.offset == winter)
    #expect(later.description == "2017-10-29T02:30+01:00[Europe/Amsterdam]")
    #expect(try ZonedDateTime(TemporalComponents(datetime: .dateTime(later))) == later)
    #expect(try later.adding(.zero) == later)
  }

  @Test("Every named time is shown again by its moment, on seeded moments", arguments: 1...4)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let zone = try generator.zone()
      let instant = generator.number(-6_000_000_000...20_000_000_000)
      let value = try ZonedDateTime(epochSecond: instant, in: zone)
      #expect(value.epochSecond == instant)
      let again = try ZonedDateTime(value.dateTime, in: zone, preferring: value.offset)
      #expect(again == value)
    }
  }

  @Test(
    "Names that are refused",
    arguments: [
      "", "Europe", "europe/Amsterdam", "Europe/Atlantis", "../../etc/passwd", "Europe/../UTC",
      "/etc/localtime", "posix/Europe/Amsterdam", "right/Europe/Amsterdam", "localtime", "zone.tab",
      "Europe//Amsterdam", "Europe/Amsterdam/", "Europe/Amsterdam\0", "Europé/Paris", "Etc/GMT+25",
      "tzdata.zi", "Europe/Amsterdam ", String(repeating: "A", count: 5000),
    ]
  )
  func refused(name: String) {
    #expect {
      try NamedTimeZone(name)
    } throws: { error in
      (error as? TemporalError)?.code == .unknownTimeZone
    }
  }

  @Test("Systems without data and with broken data say so")
  func damage() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("zones-\(UUID().uuidString)")
    let missing = TimeZoneDatabase(directory: folder.path)
    #expect {
      try missing.zone(named: "Europe/Amsterdam")
    } throws: { error in
      (error as? TemporalError)?.code == .timeZoneDataMissing
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("TZif".utf8).write(to: folder.appendingPathComponent("Short"))
    try Data(repeating: 0, count: 3_000_000).write(to: folder.appendingPathComponent("Large"))
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("Folder"),
      withIntermediateDirectories: true
    )
    let broken = TimeZoneDatabase(directory: folder.path)
    let cases: [(String, TemporalError.Code)] = [
      ("Short", .timeZoneDataUnreadable), ("Large", .timeZoneDataUnreadable),
      ("Folder", .unknownTimeZone), ("Absent", .unknownTimeZone),
    ]
    for (name, code) in cases {
      #expect {
        try broken.zone(named: name)
      } throws: { error in
        (error as? TemporalError)?.code == code
      }
    }
  }

  @Test("Damaged bytes are refused or read, never a trap", arguments: 1...3)
  func fuzzing(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let path = "/usr/share/zoneinfo/Europe/Amsterdam"
    let original = [UInt8](try #require(FileManager.default.contents(atPath: path)))
    #expect(TimeZoneRules(decoding: original, named: "A") != nil)
    var refused = 0
    for _ in 0..<800 {
      var bytes = original
      for _ in 0..<Int(generator.number(1...4)) {
        // Half of the damage goes to the header of the second block and to the footer.
        let place = Int(generator.number(0...Int64(bytes.count - 1)))
        bytes[place] = UInt8(truncatingIfNeeded: generator.next())
      }
      if Bool.random(using: &generator) {
        bytes.removeLast(Int(generator.number(0...Int64(bytes.count - 1))))
      }
      guard let rules = TimeZoneRules(decoding: bytes, named: "A") else {
        refused += 1
        continue
      }
      for local: Int64 in [-31_557_014_135_596_800, 0, 1_500_000_000, 31_556_889_832_780_799] {
        let place = rules.place(local: local)
        #expect(rules.offset(at: place.instant) == place.offset)
      }
    }
    #expect(refused > 100)
  }

  @Test(
    "Yearly rules",
    arguments: [
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2024-03-31T00:59:59", 3600),
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2024-03-31T01:00:00", 7200),
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2024-10-27T00:59:59", 7200),
      ("CET-1CEST,M3.5.0,M10.5.0/3", "2024-10-27T01:00:00", 3600),
      ("EST5EDT,M3.2.0,M11.1.0", "2021-03-14T06:59:59", -18_000),
      ("EST5EDT,M3.2.0,M11.1.0", "2021-03-14T07:00:00", -14_400),
      ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2021-01-01T00:00:00", 46_800),
      ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2021-07-01T00:00:00", 43_200),
      ("<+0530>-5:30", "2021-07-01T00:00:00", 19_800),
      ("XXX3YYY2,J60/2,J300/2", "2024-03-01T04:59:59", -10_800),
      ("XXX3YYY2,J60/2,J300/2", "2024-03-01T05:00:00", -7200),
      ("XXX3YYY2,59/2,300/2", "2024-02-29T05:00:00", -7200),
      ("XXX3YYY2,J59/2,J300/2", "2024-02-28T04:59:59", -10_800),
      ("XXX3YYY2,J59/2,J300/2", "2024-02-28T05:00:00", -7200),
      ("XXX3EDT4,0/0,J365/23", "2024-06-01T00:00:00", -14_400),
      ("XXX3EDT4,0/0,J365/23", "2024-12-31T23:59:59", -14_400),
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2024-04-01T00:00:00", 10_800),
      ("AAA0BBB,M2.5.1/-24,M8.1.1/167", "2024-02-25T00:00:00", 3600),
    ] as [(String, String, Int64)]
  )
  func rules(text: String, moment: String, seconds: Int64) throws {
    let rule = try #require(YearlyOffsetRule(posix: Array(text.utf8)))
    let instant = try LocalDateTime(parsing: moment).secondsSinceEpoch
    #expect(rule.offset(at: instant).secondsAheadOfUTC == seconds)
  }

  @Test(
    "Texts that are no yearly rule",
    arguments: [
      "", "CET", "CE-1", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
      "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-25", "CET-1CEST,J0,J3",
      "CET-1CEST,M3.5.0,M10.5.0/168", "<CET-1", "CET-1CEST,M3.5.0,M10.5.0 ", "CET-1:60",
    ]
  )
  func badRules(text: String) {
    #expect(YearlyOffsetRule(posix: Array(text.utf8)) == nil)
  }

  @Test("The cache serves many threads at once")
  func concurrency() async throws {
    let database = TimeZoneDatabase(directory: "/usr/share/zoneinfo")
    let names = ["Europe/Amsterdam", "Asia/Kolkata", "America/New_York", "Pacific/Apia", "UTC"]
    let found = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<16 {
        group.addTask {
          try names.map { try database.zone(named: $0).name }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(found == Array(repeating: names, count: 16))
  }
}
