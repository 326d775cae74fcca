"""The one call in sight leaves the number of threads at its default; the command line may set another."""

import queue
import threading

import click


class Mailing:
    def __init__(self, addresses: list[str]) -> None:
        self.left: queue.Queue[str] = queue.Queue()
        for address in addresses:
            self.left.put(address)
        self.sent: set[str] = set()
        self.lock = threading.Lock()

    def send(self, workers: int) -> None:
        threads = [threading.Thread(target=self.work) for _ in range(workers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def work(self) -> None:
        while (address := self.left.get()) != "":
            alias, others = deliver(address)
            self.sent.add(alias)  # expect: TW104
            with self.lock:
                for other in others:
                    if other in self.sent:
                        continue
                    self.left.put(other)
                    self.sent.add(other)


def deliver(address: str) -> tuple[str, list[str]]:
    with open(f"/var/mail/{address}") as box:
        return box.readline(), box.read().split()


@click.command()
@click.option("--workers", type=int)
def mail(workers: int = 1) -> None:
    Mailing(["ann", "bob"]).send(workers)


@click.command()
def mail_slowly() -> None:
    mail()
