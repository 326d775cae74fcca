import threading
import time

FILES = [{"name": "one"}, {"name": "two"}]


class Downloads:
    def __init__(self):
        self.states = {"one": "open", "two": "open"}
        self.running = 2

    def run(self, index):
        print(self.states[FILES[index]["name"]])
        time.sleep(0.1)
        # The key was there a moment ago: the dict does not grow.
        self.states[FILES[index]["name"]] = "done"  # expect: TW105

    def show(self):
        for name, state in self.states.items():
            print(name, state)


downloads = Downloads()
threads = [threading.Thread(target=downloads.run, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
downloads.show()
for thread in threads:
    thread.join()
