"""One helper makes all threads: the one that ends the work waits for those that do it, and not for itself."""

import threading


def spawn(work, *args):
    thread = threading.Thread(target=work, args=args)
    thread.start()
    return thread


class Kitchen:
    def __init__(self, orders):
        self.orders = orders
        self.cooks = []
        self.chef = spawn(self.run)

    def run(self):
        for order in self.orders:
            self.serve(order)

    def serve(self, order):
        def cook():
            print("cooking", order)

        def all_of_it():
            helpers = [self.help_with(part) for part in order]
            for helper in helpers:
                helper.join()
            print("served", order)

        self.cooks += [spawn(cook), spawn(all_of_it)]

    def help_with(self, part):
        def peel():
            print("peeling", part)

        return spawn(peel)

    def close(self):
        def wait_for_all():
            self.chef.join()
            self.cooks.pop().join()

        spawn(wait_for_all).join()


Kitchen(["soup", "cake"]).close()
