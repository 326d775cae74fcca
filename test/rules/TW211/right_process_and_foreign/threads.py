class Thread:
    """A thread of posts in a forum."""

    def __init__(self, name):
        self.name = name
        self.posts = []
