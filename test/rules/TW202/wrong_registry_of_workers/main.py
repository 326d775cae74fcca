from registry import WORKERS, register
from workers import Indexer, Thumbnailer


def main():
    register("index", Indexer("/srv/docs"))
    register("thumbs", Thumbnailer("/srv/photos"))
    for worker in WORKERS.values():
        worker.run()  # expect: TW202
    print(len(WORKERS), "workers busy")


main()
