import threading


class Turnstile:
    def __init__(self):
        self.guard = threading.Lock()
        self.inside = 0
