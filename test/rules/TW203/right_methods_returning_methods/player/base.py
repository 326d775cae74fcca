class Base:
    def entry(self, name="play"):
        """What a thread should run; subclasses say."""
        raise NotImplementedError
