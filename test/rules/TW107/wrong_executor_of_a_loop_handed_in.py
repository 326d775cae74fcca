"""What goes through the entries runs in an executor of a loop that is handed in."""

class Proc:
    def __init__(self, scheduler):
        self.scheduler = scheduler
        self.items = {}

    def work(self):
        for key in self.items:  # expect: TW107:warning
            print(key)

    def add(self, key):
        self.items[key] = 1

    async def main(self):
        task = self.scheduler.run_in_executor(None, self.work)
        self.add(3)
        await task
