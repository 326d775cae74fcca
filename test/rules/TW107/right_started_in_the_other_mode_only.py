import threading


class Server:
    def __init__(self, addresses):
        self.names = [f"{address}#1" for address in addresses]


class Job:
    def __init__(self, cluster):
        self.cluster = cluster

    def run(self):
        if self.cluster.local:
            self.server = Server(self.cluster.addresses)


class Worker:
    def __init__(self, cluster):
        self.cluster = cluster
        self.running = {}

    def prepare(self, name):
        self.running[name] = threading.Thread(target=Job(self.cluster).run, daemon=True)

    def run_job(self, name):
        self.running[name].start()

    def leave(self, address):
        self.cluster.remove(address)


class Cluster:
    def __init__(self, local=False, addresses=None):
        self.local = local
        self.addresses = addresses if addresses is not None else []

    def remove(self, address):
        if address in self.addresses:
            self.addresses.remove(address)

    def run_job(self, name):
        if self.local:
            thread = threading.Thread(target=Job(self).run)
            thread.start()
            thread.join()
        else:
            self.worker.prepare(name)
            self.worker.run_job(name)

    def start_worker(self):
        if self.local:
            raise RuntimeError("not in local mode")
        self.worker = Worker(self)
        return self.worker
