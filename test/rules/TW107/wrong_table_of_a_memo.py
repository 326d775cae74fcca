"""The manager is made when it is first asked for: all calls of the property hand back the same one."""
import threading


class Job:
    def __init__(self, name, finished):
        self.thread = threading.Thread(target=self.run, args=(name, finished))

    def start(self):
        self.thread.start()

    def join(self):
        self.thread.join()

    def run(self, name, finished):
        print(name)
        finished(name)


class Manager:
    def __init__(self):
        self.lock = threading.Lock()
        self.jobs = {}

    def add(self, name):
        job = Job(name, self.finished)
        with self.lock:
            self.jobs[name] = job
        job.start()

    def finished(self, name):
        with self.lock:
            del self.jobs[name]

    def wait(self):
        for job in self.jobs.values():  # expect: TW107
            job.join()


class Application:
    def __init__(self):
        self._manager = None

    @property
    def manager(self):
        if self._manager is None:
            self._manager = Manager()
        return self._manager

    def work(self):
        self.manager.add("a")
        self.manager.add("b")

    def clear(self):
        if self._manager:
            self._manager.wait()


def main():
    app = Application()
    app.work()
    app.clear()


if __name__ == "__main__":
    main()
