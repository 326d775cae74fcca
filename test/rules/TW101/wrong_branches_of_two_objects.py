import threading

inside = 0


class Gate:
    def __init__(self, way):
        self.way = way

    def watch(self):
        global inside
        for _ in range(1000):
            if self.way == "in":
                inside += 1  # expect: TW101
            elif self.way == "out":
                inside -= 1


gates = [Gate(way) for way in ("in", "out")]
threads = [threading.Thread(target=gate.watch) for gate in gates]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(inside)
