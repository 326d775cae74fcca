import threading


class Checked:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        if instance.__dict__.get(self.name) is None:
            instance.__dict__[self.name] = []
        return instance.__dict__[self.name]

    def __set__(self, instance, value):
        if value is None:
            raise ValueError("None")
        instance.__dict__[self.name] = value


class Job:
    results = Checked()

    def __init__(self, number):
        self.number = number
        self.results = []

    def run(self):
        for step in range(10):
            if len(self.results) < 5:
                self.results.append(step * self.number)


jobs = [Job(number) for number in range(4)]
threads = [threading.Thread(target=job.run) for job in jobs]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([job.results for job in jobs])
