from pair import Pair

pair = Pair()
input("Enter ends")
pair.close()
