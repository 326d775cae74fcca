import threading
from concurrent.futures import ThreadPoolExecutor


class Saving:
    def __init__(self):
        self.count = 0
        self.t = None


def play(saving):
    print(saving.count)


class App:
    def __init__(self):
        with ThreadPoolExecutor(max_workers=3) as executor:
            future = executor.submit(Saving)
            self.saving = future.result()

    def go(self):
        self.saving.t = threading.Thread(target=play, args=(self.saving,))
        self.saving.t.start()


app = App()
while True:
    app.go()
