import threading

lock = threading.Lock()


class Column:
    def formatted(self, stat):
        return str(self.number(stat))

    def number(self, stat):
        pass


class Size(Column):
    def number(self, stat):
        return stat.blocks * stat.block_size


class Free(Column):
    def number(self, stat):
        return stat.free * stat.block_size


def table(stats):
    with lock:
        return [[column.formatted(stat) for column in (Size(), Free())] for stat in stats]


def watch(stats):
    while True:
        with lock:
            stats.append(stats[0])


def main(stats):
    threading.Thread(target=watch, args=(stats,), daemon=True).start()
    print(table(stats))
