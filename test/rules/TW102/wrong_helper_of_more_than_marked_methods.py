"""A method that others name as well is not the automaton's alone."""
import threading


def on(state):
    def mark(method):
        method.on_state = state
        return method

    return mark


class Door:
    def __init__(self):
        self.state = "idle"
        self.visitors = 0
        self.handlers = [one for one in vars(type(self)).values() if hasattr(one, "on_state")]

    def start(self):
        threading.Thread(target=self.control, daemon=True).start()

    def control(self):
        while self.state:
            self.visitors += 1  # expect: TW102
            for handler in self.handlers:
                handler(self)

    @on("idle")
    def knocked(self):
        self.let_in(1)

    def open_for(self, group):
        self.let_in(len(group))

    def let_in(self, count):
        self.visitors += count  # expect: TW102
