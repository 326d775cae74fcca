import threading


class Mailer(threading.Thread):
    def __init__(self, letters):
        super().__init__(daemon=True)
        self.letters = letters

    def run(self):
        for letter in self.letters:
            letter.send()


def deliver(letters):
    mailer = Mailer(letters)  # expect: TW214
    print("sending", len(mailer.letters))
