import threading
words = ["a", "b"]
lines = [w for w in words]
words = [l for l in lines]


def work():
    n = n * 2
    for i in range(n):
        for w in words:
            for l in lines:
                print(w, l, i)
    return [x for x in words]


class A:
    def __init__(self):
        self.a = [x for x in self.b] if hasattr(self, "b") else []
        self.b = [x for x in self.a]

    def run(self):
        items = [i for i in items]
        for i in self.a:
            for j in self.b:
                sum(range(len(items)))


a = A()
for _ in range(3):
    threading.Thread(target=work).start()  # expect: TW201:hint
    threading.Thread(target=a.run).start()  # expect: TW301 TW201:hint
