import Foundation
import Testing

/// What `make install` puts where, and whether it works from there.
@Suite
struct InstallTests {
  @Test("the installed copy answers, finds its questions and examples, and has its pages")
  func installed() throws {
    let prefix = try TemporaryFolder()
    let elsewhere = try TemporaryFolder()
    let built = Tool.folder.appending(path: "graphtool").path(percentEncoded: false)
    let make = try Tool.shell(
      "make -s install-files STRIP= GRAPHTOOL='\(built)' PREFIX='\(prefix.path())'"
    )
    #expect(make.status == 0, "\(make.errors)")
    func run(_ arguments: String) throws -> Tool.Run {
      try Tool.shell("'\(prefix.path("bin/graphtool"))' \(arguments)", in: elsewhere.url)
    }
    let version = try run("--version")
    #expect(version.status == 0 && !version.output.isEmpty)
    #expect(try run("questions").output.contains("brokers\n"))
    let answer = try run("run brokers the-hague -q -p top=1 --format csv")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("International Organization for Migration"))
    #expect(try run("info examples/the-hague -q").output.hasPrefix("200 nodes"))
    let manual = try prefix.text(of: "share/man/man1/graphtool.1")
    #expect(manual.hasPrefix(".TH GRAPHTOOL 1"))
    #expect(manual.contains(".SS export") && manual.contains("Ctrl\\-C"))
    #expect(
      try prefix.text(of: "share/bash-completion/completions/graphtool").contains("complete ")
    )
    #expect(
      try prefix.text(of: "share/zsh/site-functions/_graphtool").contains("#compdef graphtool")
    )
    #expect(
      try prefix.text(of: "share/fish/vendor_completions.d/graphtool.fish")
        .contains("complete -c 'graphtool'")
    )
    try checkShells(prefix)
    guard try Tool.shell("command -v man || true").output.contains("man") else { return }
    let page = try Tool.shell("man -l '\(prefix.path("share/man/man1/graphtool.1"))' | cat")
    #expect(page.output.contains("EXIT STATUS"), "\(page.errors)")
  }

  /// Whether the shells that are here take the completions.
  private func checkShells(_ prefix: TemporaryFolder) throws {
    let bash = try Tool.shell(
      "source '\(prefix.path("share/bash-completion/completions/graphtool"))'; complete -p graphtool"
    )
    #expect(bash.status == 0 && bash.output.hasSuffix(" graphtool\n"), "\(bash.errors)")
    #expect(bash.output.hasPrefix("complete ") && bash.errors.isEmpty)
    for (shell, check) in [
      ("zsh", "zsh -n '\(prefix.path("share/zsh/site-functions/_graphtool"))'"),
      ("fish", "fish -n '\(prefix.path("share/fish/vendor_completions.d/graphtool.fish"))'"),
    ] where try !Tool.shell("command -v \(shell) || true").output.isEmpty {
      let run = try Tool.shell(check)
      #expect(run.status == 0 && run.errors.isEmpty, "\(shell): \(run.errors)")
    }
  }
}
