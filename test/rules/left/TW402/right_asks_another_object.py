import threading


class Lamp:
    def __init__(self):
        self.panel = None

    def light(self):
        print("on")


class Panel:
    def __init__(self, lamps):
        self.lock = threading.Lock()
        self.lamps = lamps
        self.lit = []

    def let_go(self, lamp):
        with self.lock:
            self.lit.remove(lamp)

    def take(self):
        with self.lock:
            self.lit = list(self.lamps)
            for lamp in self.lit:
                if lamp.panel not in (None, self):
                    lamp.panel.let_go(lamp)
                lamp.panel = self
                lamp.light()


panel = Panel([Lamp(), Lamp()])
panel.take()
panel.take()
