from rooms import cellar, hall, kitchen


def cook():
    with kitchen:
        with hall:
            print("serves")


def clean():
    with hall, cellar:
        print("cleans")


def fetch():
    with cellar:
        with kitchen:  # expect: TW401
            print("fetches")
