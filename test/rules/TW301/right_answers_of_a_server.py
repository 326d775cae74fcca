import threading
from multiprocessing.pool import ThreadPool

import requests


def versions_of(name):
    answer = requests.get("https://packages.example/search", params={"name": name})
    results = answer.json()["results"] if answer.ok else []
    versions = {}
    for result in results:
        versions[name] = (result["version"], result["url"])
        for provided in result["provides"]:
            if "=" in provided:
                other, version = provided.split("=", 1)
                versions[other] = (version.rsplit("-", 1)[0], result["url"])
            else:
                versions[provided] = (result["version"], result["url"])
    return versions


class Adder(threading.Thread):
    def __init__(self, collection):
        super().__init__()
        self.collection = collection
        self.total = 0

    def run(self):
        for document in self.collection.find():
            self.total += document["price"] * document["count"]


def add_up(database):
    adders = [Adder(database.sales) for _ in range(8)]
    for adder in adders:
        adder.start()
    for adder in adders:
        adder.join()
    return sum(adder.total for adder in adders)


with ThreadPool(4) as pool:
    for found in pool.imap_unordered(versions_of, ["vim", "zsh"]):
        print(found)
