from devices import Scanner

scanner = Scanner("/dev/scanner0")
scanner.begin()
scanner.finish()
