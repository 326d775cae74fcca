from mailbox import Mailbox


class Reader(Mailbox):
    def read(self):
        with self.arrived:
            if not self.letters:
                self.arrived.wait()  # expect: TW406
            return self.letters.pop()
