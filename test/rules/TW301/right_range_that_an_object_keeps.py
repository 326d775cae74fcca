import threading


class Bell(threading.Thread):
    """Rings the changes: as many strokes as it was given, three or four."""

    rung = []
    lock = threading.Lock()

    def __init__(self, strokes):
        super().__init__()
        self.strokes = strokes

    def run(self):
        total = 0
        for stroke in self.strokes:
            total += stroke * stroke
        with Bell.lock:
            Bell.rung.append(total)


tower = [Bell(range(count)) for count in (3, 4)]
for bell in tower:
    bell.start()
for bell in tower:
    bell.join()
print(sum(Bell.rung))
