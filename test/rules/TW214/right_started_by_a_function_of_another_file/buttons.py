def scan(panel):
    panel.scanner.start()


def wire(panel):
    panel.button.configure(command=lambda: scan(panel))
