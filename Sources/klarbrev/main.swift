print("klarbrev")
