// The text forms of calendar values; each is read again by the initialiser of its kind.

extension LocalDate: CustomStringConvertible {
  /// The date as `2015-07-21`; years beyond 9999 and before 0 carry a sign.
  public var description: String {
    TextBuffer.text { buffer in
      buffer.append(self)
    }
  }
}

extension LocalTime: CustomStringConvertible {
  /// The time as `21:40`, `21:40:32` or with a fraction of 3, 6 or 9 digits.
  public var description: String {
    TextBuffer.text { buffer in
      buffer.append(self)
    }
  }
}

extension OffsetTime: CustomStringConvertible {
  /// The time and its offset, as `21:40:32+01:00` or `21:40Z`.
  public var description: String {
    TextBuffer.text { buffer in
      buffer.append(time)
      buffer.append(offset)
    }
  }
}

extension LocalDateTime: CustomStringConvertible {
  /// The date and the time, as `2015-07-21T21:40`.
  public var description: String {
    TextBuffer.text { buffer in
      buffer.append(self)
    }
  }
}

extension ZonedDateTime: CustomStringConvertible {
  /// Date, time, offset and, if known, zone: `2015-07-21T21:40+02:00[Europe/Stockholm]`.
  public var description: String {
    TextBuffer.text { buffer in
      buffer.append(dateTime)
      buffer.append(offset)
      if let namedZone {
        buffer.append("[")
        buffer.append(namedZone.name)
        buffer.append("]")
      }
    }
  }
}

extension UTCOffset: CustomStringConvertible {
  /// The offset as `Z`, `+01:00` or `+00:53:28`.
  public var description: String {
    TextBuffer.text { buffer in
      buffer.append(self)
    }
  }
}
