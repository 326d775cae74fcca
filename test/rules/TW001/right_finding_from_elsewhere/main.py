from crew import hire

hire("ada")
hire("bo")
print("hired")
