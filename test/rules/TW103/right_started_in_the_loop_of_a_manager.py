import threading
import time

import typer


class Crew:
    def __init__(self):
        self.members = []

    def add(self, member):
        self.members.append(member)

    def start_all(self):
        for member in self.members:
            member.start()


class Pump:
    def __init__(self):
        self.opened = None
        self.rounds = 0
        self.crew = Crew()

    def _watch(self):
        while True:
            if self.opened is None:
                self.opened = time.time()
            if time.time() - self.opened > 10:
                self.opened = None
                self.rounds += 1
            time.sleep(1)

    def run(self):
        self.crew.add(threading.Thread(target=self._watch, daemon=True))
        self.crew.start_all()


pump = Pump()
app = typer.Typer()


@app.command()
def watch():
    pump.run()
    input("Enter ends the watch ")


if __name__ == "__main__":
    app()
