class Bell:
    def __init__(self, callback):
        self.callback = callback

    def ring(self):
        self.callback()
