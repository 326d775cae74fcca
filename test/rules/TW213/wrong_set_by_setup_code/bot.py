from talk import say


class Bot:
    def __init__(self, name):
        self.name = name

    def chat(self):
        for line in ("hello", "how are you?", "bye"):
            say(self.room, self.name, line)
