/// What properties say of somebody, as far as their keys tell.
enum PropertyRoles {
  /// Whether a property holds a name or another name.
  static func isName(_ key: String) -> Bool {
    let key = key.lowercased()
    return key.contains("name") || key.contains("alias") || ["aka", "label"].contains(key)
  }

  /// Whether a property leads to the text in which somebody is named, or is free text about them.
  static func isWithheld(_ key: String) -> Bool {
    let words = ["note", "source", "locator", "comment", "remark", "quote", "evidence"]
    let key = key.lowercased()
    return words.contains { word in
      key == word || key == word + "s" || key.hasPrefix(word + "_") || key.hasPrefix(word + "s_")
        || key.hasSuffix("_" + word) || key.hasSuffix("_" + word + "s")
    }
  }

  /// Whether a property holds the means to find or to recognise a person.
  static func isContact(_ key: String) -> Bool {
    let words = [
      "mail", "phone", "mobile", "address", "street", "postcode", "contact", "passport", "birth",
      "born", "whatsapp", "signal", "skype", "twitter", "facebook", "instagram", "linkedin", "url",
      "website", "web", "photo", "image", "picture", "biography", "description",
    ]
    let key = key.lowercased()
    return words.contains { word in
      word.count > 4
        ? key.contains(word)
        : key.split { !$0.isLetter }.contains { $0 == word || $0 == "e" + word }
    }
  }

  /// Whether a text looks like an address on the net.
  static func isAddress(_ text: String) -> Bool { text.contains("@") || text.contains("://") }
}
