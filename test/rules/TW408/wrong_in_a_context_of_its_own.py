from concurrent.futures import ThreadPoolExecutor, wait
from contextvars import copy_context


class Client:
    def __init__(self):
        self.pool = ThreadPoolExecutor(max_workers=4)

    def fetch(self, number):
        print(number)
        return number

    def predict(self, number):
        parts = [self.pool.submit(self.fetch, number), self.pool.submit(self.fetch, number + 1)]
        wait(parts)  # expect: TW408
        return [part.result() for part in parts]

    def submit(self, number):
        return self.pool.submit(copy_context().run, self.predict, number)


client = Client()
for job in [client.submit(number) for number in range(8)]:
    print(job.result())
client.pool.shutdown()
