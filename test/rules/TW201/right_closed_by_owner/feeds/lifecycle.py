class Lifecycle:
    """Shared by everything that owns threads in `self.threads`."""

    def shut(self):
        for thread in self.threads.values():
            thread.join(timeout=10)
