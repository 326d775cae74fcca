from line import Line


class Clerk(Line):
    def __init__(self, socket):
        self.notes = {}
        super().__init__(socket)

    def incoming(self, message):
        if message in self.notes:  # expect: TW103
            del self.notes[message]

    def forget(self, message):
        self.notes.pop(message, None)

    def note(self, message):
        self.notes[message] = 1
