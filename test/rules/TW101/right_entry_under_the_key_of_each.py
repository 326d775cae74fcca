# A loop gives each task the key of an entry, and the task puts there what it has made itself: no other one changes that.
from concurrent.futures import ThreadPoolExecutor


class Census:
    def __init__(self, towns):
        self.towns = towns
        self.counts = {}

    def ask(self, street):
        return {"people": len(street), "visits": 0}

    def count(self, town, street):
        answer = self.ask(street)
        if town in self.counts:
            self.counts[town].update(answer)
        else:
            self.counts[town] = answer
        self.counts[town]["visits"] += 1

    def run(self):
        with ThreadPoolExecutor(max_workers=3) as pool:
            asked = [pool.submit(self.count, town, street) for town, street in self.towns.items()]
            for one in asked:
                one.result()


if __name__ == "__main__":
    Census({"Ulm": "Donaustr.", "Jena": "Markt"}).run()
