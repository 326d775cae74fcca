import threading

cellar = threading.Lock()
racks = {}


class Cask:
    def __init__(self, litres):
        self.litres = litres


class Rack:
    """Casks of one kind, oak unless somebody says otherwise."""

    def __init__(self, places, cask=Cask, **labels):
        self.labels = labels
        self.casks = [None] * places
        self.casks[0] = cask(225)


def describe(rack, translate=None):
    text = f"{len(rack.casks)} places"
    if rack.labels:
        assert translate, "labels are in another language"
        text += translate(rack.labels)
    return text


def rack_of(year, options):
    with cellar:
        if year not in racks:
            racks[year] = Rack(12, **options)
        return describe(racks[year])


def main(options):
    workers = [threading.Thread(target=rack_of, args=(year, options)) for year in (2019, 2020)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
