"""Each call makes a record of its own: those handed to the pool are not those that the thread goes through."""
import threading
from concurrent.futures import ThreadPoolExecutor


class Prices:
    def __init__(self, shops):
        self.shops = shops

    def record(self, shop):
        record = dict(self.shops[shop])
        record["shop"] = shop
        return record

    def look(self, record):
        with open(record["path"]) as file:
            record["seen"] = record["seen"] + len(file.read())

    def look_at_all(self):
        with ThreadPoolExecutor(4) as pool:
            futures = [pool.submit(self.look, self.record(shop)) for shop in self.shops]
            return [future.result() for future in futures]

    def go_through(self, records):
        for record in records.values():
            self.look(record)

    def keep_looking(self):
        records = {shop: self.record(shop) for shop in self.shops}
        threading.Thread(target=self.go_through, args=(records,), daemon=True).start()


prices = Prices({"corner": {"path": "corner.txt", "seen": 0}})
prices.keep_looking()
prices.look_at_all()
