import threading


class Sum(threading.Thread):
    def __init__(self, limit):
        threading.Thread.__init__(self):
        self.limit = limit

    def run(self):
        print(sum(range(self.limit)))


work = Sum(10)
work.start()
work.join()
