import NetworkGraph
import Temporal

/// Values of the calendar in cells, as ISO 8601 writes them.
enum TemporalText {
  /// Reads a cell; `nil` if it is no value of the kind.
  static func value(
    of cell: UnsafeBufferPointer<UInt8>,
    _ kind: CellType.TemporalKind
  ) -> Value? {
    let text = String(decoding: cell, as: UTF8.self)
    do throws(TemporalError) {
      switch kind {
      case .date: return .temporal(.date(try LocalDate(parsing: text)))
      case .localtime: return .temporal(.localTime(try LocalTime(parsing: text)))
      case .time: return .temporal(.time(try OffsetTime(parsing: text)))
      case .localdatetime: return .temporal(.localDateTime(try LocalDateTime(parsing: text)))
      case .datetime: return .temporal(.dateTime(try ZonedDateTime(parsing: text)))
      case .duration: return .duration(try TemporalDuration(parsing: text))
      }
    } catch {
      return nil
    }
  }
}

extension CellType.TemporalKind {
  /// The kind of a point in time.
  init(_ point: TemporalValue) {
    switch point {
    case .date: self = .date
    case .localTime: self = .localtime
    case .time: self = .time
    case .localDateTime: self = .localdatetime
    case .dateTime: self = .datetime
    }
  }
}
