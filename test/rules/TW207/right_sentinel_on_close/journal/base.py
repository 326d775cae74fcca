class Closing:
    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.close()
