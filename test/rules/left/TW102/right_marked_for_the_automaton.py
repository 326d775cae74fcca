"""Methods that are marked for the automaton are run by its thread, and so are the helpers that only they call."""
import threading


def on(state, priority=0):
    def mark(method):
        method.on_state = state
        method.priority = priority
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
            self.visitors += 1
            for handler in self.handlers:
                handler(self)

    @on("idle")
    def knocked(self):
        self.visitors += 1
        self.let_in(1)

    def let_in(self, count):
        self.visitors += count
