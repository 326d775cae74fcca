"""What the class has under a name is only the default: `__init__` gives each object its own."""
import threading


class Parcel:
    labels = {}
    weights = []

    def __init__(self, lines):
        self.labels = {}
        self.weights = []
        self.lines = lines

    def pack(self):
        for name, weight in self.lines:
            if name in self.labels:
                self.labels[name] += 1
            else:
                self.labels[name] = 1
                print("first", name)
            self.weights.append(weight)


def pack(lines):
    parcel = Parcel(lines)
    parcel.pack()
    print(parcel.labels, sum(parcel.weights))


packers = [threading.Thread(target=pack, args=([("cup", 2), ("cup", 3)],)) for _ in range(3)]
for packer in packers:
    packer.start()
for packer in packers:
    packer.join()
