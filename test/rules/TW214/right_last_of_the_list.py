import threading


class Fetch(threading.Thread):
    def __init__(self, link):
        super().__init__(daemon=True)
        self.link = link

    def run(self):
        print("fetch", self.link)


class Window:
    def __init__(self):
        self.pool = []

    def add(self, link):
        fetch = Fetch(link)
        self.pool.append(fetch)
        self.pool[-1].start()
        self.pool.append(Fetch(link))
        self.pool[-1].start()

    def again(self, link):
        fetch = Fetch(link)
        self.pool.append(fetch)
        self.pool[-1].start()


window = Window()
while True:
    window.add(input())
    window.again(input())
