import time

import shelves

if __name__ == "__main__":
    print(shelves.shelf)
    time.sleep(60)
