"""threading.settrace: the function runs in each thread that begins from then on."""

import threading


class Collector:
    def __init__(self):
        self.data = {}

    def start(self):
        threading.settrace(self.trace)

    def trace(self, frame, event, arg):
        self.data[frame.f_lineno] = frame.f_code.co_filename
        return self.trace

    def save(self):
        return {number: name.upper() for number, name in self.data.items()}  # expect: TW107


def work(number):
    exec("x = 1\n" * number)


collector = Collector()
collector.start()
threads = [threading.Thread(target=work, args=(number,)) for number in range(20)]
for thread in threads:
    thread.start()
print(collector.save())
for thread in threads:
    thread.join()
