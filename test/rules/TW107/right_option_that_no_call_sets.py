"""`shared` and `in_turn` are options that no call sets: each thread goes through the dict of its own call."""
import threading


class Fetcher:
    def __init__(self, in_turn=False, shared=False):
        self.jobs = {}
        self.lock = threading.Lock()
        self.in_turn = in_turn
        self.shared = shared

    def get(self, url):
        with self.lock:
            self.jobs[len(self.jobs)] = url
        return self.start({0: url})

    def run_in_turn(self, jobs):
        for number, url in jobs.items():
            print(number, url)

    def run(self, jobs):
        for number, url in jobs.items():
            print(number, url)

    def start(self, jobs):
        if self.shared:
            jobs = self.jobs
        if self.in_turn:
            thread = threading.Thread(target=self.run_in_turn, args=(jobs,))
        else:
            thread = threading.Thread(target=self.run, args=(jobs,))
        thread.start()
        return thread


fetcher = Fetcher()
threads = []
for number in range(10):
    threads.append(fetcher.get(f"https://example.org/{number}"))
for thread in threads:
    thread.join()
