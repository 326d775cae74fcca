from search import Search

for path in Search("needle").find(["a.txt", "b.txt"]):
    print(path)
